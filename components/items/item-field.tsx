import type { ReactNode } from 'react';
import type { Feedback, ItemKind, PublicItem, PublicItemByKind } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { ChoiceField } from './choice-field';
import { MatchingField } from './matching-field';
import { MultipleResponseField } from './multiple-response-field';
import { OrderingField } from './ordering-field';
import { SpotErrorField } from './spot-error-field';
import { TrueFalseField } from './true-false-field';
import { TypedField } from './typed-field';

export type ItemFieldProps<I extends PublicItem = PublicItem> = {
  item: I;
  /** Given already: the field shows it and takes no more input. */
  given?: Response | undefined;
  /** Ids of the right options, once they may be shown. */
  shownKey?: readonly string[] | undefined;
  /** What the changed part of a passage is in the source, once it may be shown. */
  correction?: Feedback['correction'] | undefined;
};

type Fields = { readonly [K in ItemKind]: (props: ItemFieldProps<PublicItemByKind[K]>) => ReactNode };

/** One field per kind of item; each is native form controls named `optionId`, `optionIds`, `text`, `correction` or `order`. */
const fields: Fields = {
  choice: ChoiceField,
  'multiple-response': MultipleResponseField,
  'true-false': TrueFalseField,
  typed: TypedField,
  cloze: TypedField,
  numeric: TypedField,
  ordering: OrderingField,
  matching: MatchingField,
  evidence: ChoiceField,
  'spot-error': SpotErrorField,
  update: ChoiceField,
};

export function ItemField(props: ItemFieldProps) {
  const Field = fields[props.item.kind] as (props: ItemFieldProps) => ReactNode;
  return <Field {...props} />;
}
