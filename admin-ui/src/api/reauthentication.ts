import { useSyncExternalStore } from 'react';

/** To prove again who they are, or to sign in again because the session is over. */
type Kind = 'proof' | 'sign-in';

/** The person is being asked who they are; one question serves all requests that wait for it. */
interface Question {
  readonly kind: Kind;
  readonly answered: Promise<boolean>;
  readonly answer: (isProved: boolean) => void;
}

let question: Question | null = null;
const listeners = new Set<() => void>();

function publish(next: Question | null): void {
  question = next;
  for (const listener of listeners) listener();
}

/** Asks, by a dialog. A session that ends takes the place of any other question. @returns whether it was proved */
export function askWho(kind: Kind): Promise<boolean> {
  if (question?.kind === kind) return question.answered;
  question?.answer(false);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const answer = (isProved: boolean): void => {
    publish(null);
    resolve(isProved);
  };
  publish({ kind, answered: promise, answer });
  return promise;
}

/** The open question, for the dialog; null while there is none. */
export function useReauthentication(): Question | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => question,
  );
}
