import { z } from 'zod';
import { draftFactSchema } from '@/quizzes/drafts/draft-fact';

/** Why a proposal is believed more or less. Each name is a code that the editor finds words for. */
export type Reason =
  | 'full-date'
  | 'known-predicate'
  | 'letters-match'
  | 'letters-differ'
  | 'subject-named'
  | 'subject-resolved'
  | 'subject-from-title'
  | 'subject-unclear'
  | 'unit-unclear'
  | 'currency-unclear'
  | 'bound-unclear'
  | 'attributive'
  | 'loose-place'
  | 'loose-list'
  | 'loose-name'
  | 'loose-class'
  | 'hedged'
  | 'quoted'
  | 'reported'
  | 'long-sentence'
  | 'no-verb'
  | 'listed';

/** One fact that a text may state, for a person to accept, mend or reject. Never asked as it is. */
export const proposalSchema = draftFactSchema.extend({
  /** What it is and where it stands: the same text gives the same ids. */
  id: z.string().regex(/^[a-z]+-\d+$/),
  /** The whole date where the text has it: "1891-05-04". */
  date: z.string().optional(),
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.string()),
  /** Set by a person. Only accepted proposals become facts. */
  accepted: z.boolean().optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** From here on a proposal is worth a look by itself; below, it is better folded away. */
export const worthALook = 0.5;

export const proposalLanguages = ['en', 'fr', 'es'] as const;
export type ProposalLanguage = (typeof proposalLanguages)[number];

/** The language of the rules for a BCP 47 tag ("en-GB"), or undefined: there are none for it. */
export const proposalLanguageOf = (tag: string): ProposalLanguage | undefined =>
  proposalLanguages.find((language) => tag.toLowerCase().split('-')[0] === language);

/** What `pack:propose` prints and `pack:build` reads. */
export const proposalFileSchema = z.object({
  title: z.string().min(1),
  language: z.enum(proposalLanguages),
  topics: z.array(z.object({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), title: z.string().min(1) })).min(1),
  proposals: z.array(proposalSchema),
});
export type ProposalFile = z.infer<typeof proposalFileSchema>;
