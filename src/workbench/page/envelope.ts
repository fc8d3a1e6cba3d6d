/**
 * Messages between the add-in's page and its host, as office.js of Excel on the web sends them: JSON text over
 * postMessage. The numbers are those of the client; a protocol test fails when an upgrade changes them.
 */
export interface PaneMessage {
  readonly actionType: number;
  readonly actionName: string;
  readonly conversationId: string;
  readonly correlationId: unknown;
  readonly data: unknown;
}

export const INVOKE = 0;
export const REGISTER_EVENT = 1;
export const UNREGISTER_EVENT = 2;

const REQUEST = 0;
const RESPONSE = 1;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A property of something that came from outside; undefined when there is none. */
export function property(value: unknown, name: string | number): unknown {
  return isRecord(value) ? value[String(name)] : undefined;
}

/** null for anything that is not a request of the client (other scripts also post messages to their parent). */
export function parsePaneMessage(text: unknown): PaneMessage | null {
  if (typeof text !== 'string') return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const actionName = property(parsed, '_actionName');
  const conversationId = property(parsed, '_conversationId');
  const actionType = property(parsed, '_actionType');
  if (property(parsed, '_messageType') !== REQUEST || typeof actionName !== 'string') return null;
  if (typeof conversationId !== 'string' || typeof actionType !== 'number') return null;
  return {
    actionType,
    actionName,
    conversationId,
    correlationId: property(parsed, '_correlationId'),
    data: property(parsed, '_data'),
  };
}

/** `event`: a later message to a registered handler instead of the answer to the call. */
export function encodeAnswer(to: PaneMessage, data: unknown, kind: 'answer' | 'event', origin: string): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: to.actionName,
    _conversationId: to.conversationId,
    _correlationId: to.correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: kind === 'event' ? 1 : 0,
    _serializerVersion: 1,
  });
}
