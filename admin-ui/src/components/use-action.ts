import { useState } from 'react';
import { type Problem, problemOf, ReauthenticationCancelled } from '../api/problem';

export interface Action {
  readonly run: () => void;
  readonly isRunning: boolean;
  /** Why it did not work; for a `ProblemAlert`. */
  readonly problem: Problem | null;
  /** For a question that is closed: the next time it is asked, it did not fail yet. */
  readonly forget: () => void;
}

/** Something that a button does at the API. Giving up on the proof of who one is counts as not having pressed it. */
export function useAction(work: () => Promise<unknown>): Action {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = (): void => {
    setRunning(true);
    setProblem(null);
    work()
      .catch((error: unknown) => {
        if (!(error instanceof ReauthenticationCancelled)) setProblem(problemOf(error));
      })
      .finally(() => {
        setRunning(false);
      });
  };
  const forget = (): void => {
    setProblem(null);
  };
  return { run, isRunning, problem, forget };
}
