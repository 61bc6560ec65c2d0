/** What the page and the worker say to each other: numbered requests, and answers with the same number. */

import type { Engine, OpenOptions, Progress } from './engine';
import type { Failure } from './types';

/** The calls that cross; `close` ends the worker instead. */
export type Method = Exclude<keyof Engine, 'close'>;

type WithoutSignal<T> = T extends readonly [AbortSignal, ...infer Rest] ? Rest : never;

/** What a call takes: no signal, because abort ends the worker, and no function, because none can cross. */
export type Args<M extends Method> = M extends 'open'
  ? [source: Blob, options: OpenOptions]
  : WithoutSignal<Parameters<Engine[M]>>;

export type Result<M extends Method> = Awaited<ReturnType<Engine[M]>>;

/** When several workers share what takes long. */
export interface Sharing {
  /** How many, at most. */
  readonly cores: number;
  /** A file of which fewer bytes are to be read is read by one. */
  readonly least: number;
}

/** The first message: the compiled core, which the page fetched, and when the reading of a file is shared. */
export interface Start {
  readonly start: WebAssembly.Module;
  readonly sharing: Sharing;
}

/** The first message to a worker that reads stretches of a file, for who is at the other end of the port. */
export interface StartHelper {
  readonly start: WebAssembly.Module;
  readonly port: MessagePort;
}

/** The worker asks for so many helpers, and the page answers with the ports to them. */
export interface HelpersWanted {
  readonly wants: 'helpers';
  readonly count: number;
}

export interface HelpersGiven {
  readonly helpers: readonly MessagePort[];
}

/** The worker asks for the second module, and the page answers with it, or with null where it could not be had. */
export interface FormatsWanted {
  readonly wants: 'formats';
}

export interface FormatsGiven {
  readonly formats: WebAssembly.Module | null;
}

export interface Request<M extends Method = Method> {
  readonly id: number;
  readonly method: M;
  readonly args: Args<M>;
}

export type Answer =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly value: Result<Method> }
  /** The core refused; it can be asked again. */
  | { readonly id: number; readonly failure: Failure }
  /** The core broke; it must not be asked again. */
  | { readonly id: number; readonly broken: string };
