/** Everything a user is told when something did not work: what happened, why, what to do next. */
export interface UserMessage {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}
