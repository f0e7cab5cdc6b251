/** What the server read out of a file. */
export type FileText = {
  text: string;
  title?: string;
  language?: string;
  format: 'txt' | 'md' | 'docx' | 'pdf' | 'html';
  warnings: ({ type: 'encoding'; encoding: string } | { type: 'other-kind' } | { type: 'pages-without-text'; count: number })[];
};

export type FileAnswer = ({ type: 'read' } & FileText) | { type: string; length?: number };

export const isText = (answer: FileAnswer): answer is { type: 'read' } & FileText => answer.type === 'read';

function parse(json: string): FileAnswer | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What an answer says of a file. A fault of the server’s is told as one ("file-server"), whatever it sent; where no answer came it throws. */
export async function fileAnswer(response: Response): Promise<FileAnswer> {
  const answer = parse(await response.text());
  if (response.status >= 500) return { type: answer?.type === 'file-busy' ? 'file-busy' : 'file-server' };
  return answer ?? { type: response.status === 413 ? 'file-too-big' : 'file-server' };
}
