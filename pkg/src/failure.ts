import type { Failure } from './oboro.js';

/** What a call rejects with when the core refuses: one sentence as `message`, and where to look. */
export class OboroError extends Error implements Failure {
  /** The id of the message. */
  readonly id: string;
  /** What to try. */
  readonly hint: string | null;
  /** The file. */
  readonly file: string | null;
  /** The line, counted from 1, header included. */
  readonly line: number | null;
  /** The column. */
  readonly column: string | null;
  /** The sheets of a workbook of which one is refused; another may be asked for. */
  readonly sheets: string[];

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'OboroError';
    this.id = failure.id;
    this.hint = failure.hint;
    this.file = failure.file;
    this.line = failure.line;
    this.column = failure.column;
    this.sheets = failure.sheets;
  }
}

/** The core throws plain objects; here they become errors. */
export function attempt<T>(ask: () => T): T {
  try {
    return ask();
  } catch (thrown) {
    throw isFailure(thrown) ? new OboroError(thrown) : thrown;
  }
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && !(thrown instanceof Error) && 'id' in thrown && 'message' in thrown;
}
