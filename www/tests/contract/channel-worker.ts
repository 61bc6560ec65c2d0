import { LocalEngine, type Core } from '../../src/engine/local';
import type { Answer, Request, Start } from '../../src/engine/protocol';
import type { WorkerLike } from '../../src/engine/work';
import { serve } from '../../src/engine/serve';

/** A worker as far as messages go, in this thread: what crosses is copied as it would be to a real one. */
export function channelWorker(core: Core): WorkerLike {
  const { port1: page, port2: worker } = new MessageChannel();
  const engine = new LocalEngine(core);
  const like: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (message: Start | Request) => {
      if (!('start' in message)) page.postMessage(message);
    },
    terminate: () => {
      page.close();
      worker.close();
    },
  };
  page.onmessage = (event: MessageEvent<Answer>) => like.onmessage?.(event);
  worker.onmessage = ({ data }: MessageEvent<Request>) => {
    void serve(engine, data, answer => worker.postMessage(answer));
  };
  return like;
}
