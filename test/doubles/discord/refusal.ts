/** Discord's own codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const CODES = {
  UNKNOWN_APPLICATION: [404, 10002, 'Unknown Application'],
  UNKNOWN_CHANNEL: [404, 10003, 'Unknown Channel'],
  UNKNOWN_GUILD: [404, 10004, 'Unknown Guild'],
  UNKNOWN_MESSAGE: [404, 10008, 'Unknown Message'],
  UNKNOWN_WEBHOOK: [404, 10015, 'Unknown Webhook'],
  UNKNOWN_INTERACTION: [404, 10062, 'Unknown interaction'],
  ACKNOWLEDGED: [400, 40060, 'Interaction has already been acknowledged.'],
  TOO_MANY_FOLLOWUPS: [400, 40094, 'This interaction has reached the maximum number of follow-up messages'],
  TOO_LARGE: [413, 40005, 'Request entity too large'],
  MISSING_ACCESS: [403, 50001, 'Missing Access'],
  NOT_OURS: [403, 50005, 'Cannot edit a message authored by another user'],
  EMPTY: [400, 50006, 'Cannot send an empty message'],
  CANNOT_MESSAGE: [403, 50007, 'Cannot send messages to this user'],
  NOT_A_TEXT_CHANNEL: [400, 50008, 'Cannot send messages in a non-text channel'],
  MISSING_PERMISSIONS: [403, 50013, 'Missing Permissions'],
  TOKEN_EXPIRED: [401, 50027, 'Invalid Webhook Token'],
  INVALID_FORM: [400, 50035, 'Invalid Form Body'],
  THREAD_ARCHIVED: [400, 50083, 'Thread is archived'],
  BAD_JSON: [400, 50109, 'The request body contains invalid JSON.'],
  THREAD_LOCKED: [403, 160005, 'Thread is locked'],
  UNAUTHORIZED: [401, 0, '401: Unauthorized'],
  NOT_FOUND: [404, 0, '404: Not Found'],
} as const;

export type RefusalName = keyof typeof CODES;

/** What is refused, in Discord's terms; `why` is said under `errors`. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(name: RefusalName, why?: string) {
    const [status, code, message] = CODES[name];
    super(why ? `${message}: ${why}` : message);
    this.status = status;
    this.body = { message, code, ...(why && { errors: { _errors: [{ code, message: why }] } }) };
  }
}

export const invalid = (why: string): Refusal => new Refusal('INVALID_FORM', why);
