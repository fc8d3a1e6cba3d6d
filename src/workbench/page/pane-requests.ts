import type { Processor } from '../processor';
import { property } from './envelope';

export interface PaneRequestsOptions {
  /** Of the workbook that is open now. */
  readonly processor: () => Processor;
  /** `Office.context.document.settings.saveAsync`: the pairs replace everything stored before. */
  readonly saveSettings: (settings: ReadonlyMap<string, string>) => void;
  /** `event.completed()` of a ribbon command; `accepted` is false when the page knows no function of that name. */
  readonly commandCompleted: (commandId: string, accepted: boolean) => void;
  /** Called after each answer. */
  readonly answered: (failed: boolean) => void;
}

const REQUEST = 93;
const SAVE_SETTINGS = 76;
const COMMAND_COMPLETED = 94;
/** Status of a ribbon command that was not associated with a function. */
const UNKNOWN_COMMAND = 11101;
/** Any number that office.js does not know becomes GeneralException. */
const UNREADABLE = 5001;

const ACCEPTED = { Version: 1, Error: 0 };

/** Answers `executeMethod` (the numbers are office.js's own). The promise never rejects: a lost answer would hang the pane. */
export function createPaneRequests(options: PaneRequestsOptions): (data: unknown) => Promise<unknown> {
  const answerRequest = async (text: unknown): Promise<unknown> => {
    if (typeof text !== 'string') return { Version: 1, Error: UNREADABLE };
    const outcome = await options.processor().process(text);
    options.answered(!outcome.ok || outcome.body.Error !== undefined);
    return outcome.ok ? { ...ACCEPTED, Data: [200, [], outcome.text] } : { Version: 1, Error: outcome.transportError };
  };

  return async (data) => {
    switch (property(property(data, 'DdaMethod'), 'DispatchId')) {
      case SAVE_SETTINGS:
        options.saveSettings(readSettings(property(property(data, 'DdaSettingsMethod'), 'Properties')));
        return ACCEPTED;
      case COMMAND_COMPLETED:
        options.commandCompleted(String(property(data, 0)), property(data, 1) !== UNKNOWN_COMMAND);
        return ACCEPTED;
      case REQUEST:
        return answerRequest(property(property(data, 'ArrayData'), 4));
      default:
        return ACCEPTED;
    }
  };
}

function readSettings(pairs: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(pairs)) return new Map();
  return new Map(pairs.map((pair: unknown) => [String(property(pair, 0)), String(property(pair, 1))] as const));
}
