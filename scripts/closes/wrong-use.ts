/** What whoever typed it can put right; its message is the sentence that they are shown. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
