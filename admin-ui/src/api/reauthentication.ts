import { useSyncExternalStore } from 'react';

/** The person is being asked to prove again who they are; one question serves all requests that wait for it. */
interface Question {
  readonly answered: Promise<boolean>;
  readonly answer: (isProved: boolean) => void;
}

let question: Question | null = null;
const listeners = new Set<() => void>();

function publish(next: Question | null): void {
  question = next;
  for (const listener of listeners) listener();
}

/** Asks, by the dialog that `useReauthentication` shows. @returns whether it was proved */
export function askForProof(): Promise<boolean> {
  if (question) return question.answered;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const answer = (isProved: boolean): void => {
    publish(null);
    resolve(isProved);
  };
  publish({ answered: promise, answer });
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
