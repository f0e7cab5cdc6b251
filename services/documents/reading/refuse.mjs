/** What the thread says of a file that it does not read: `type` is one of a DocumentProblem. */
export class Refusal extends Error {
  constructor(type) {
    super(type);
    this.type = type;
  }
}

export const refuse = (type) => new Refusal(type);
