import { Stack } from '@mantine/core';
import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { type Problem, problemOf, ReauthenticationCancelled } from '../api/problem';
import { type Text, useText } from '../lib/text';
import { fieldText, ProblemAlert } from './problem-alert';

type Fields = Record<string, unknown>;

interface ApiFormInput<Values extends Fields> extends UseFormInput<Values> {
  /** Sends the values. What it throws is shown: at its field, or above the form. */
  readonly send: (values: Values) => Promise<unknown>;
}

export interface ApiFormState<Values extends Fields> {
  readonly form: UseFormReturnType<Values>;
  readonly problem: Problem | null;
  readonly isSending: boolean;
  readonly submit: (event?: React.SubmitEvent<HTMLFormElement>) => void;
}

/**
 * A form whose judge is the API: what it says of a field is shown at the field, anything else above the form, and the
 * first field at fault gets the focus. `useForm` of Mantine with the sending around it.
 */
export function useApiForm<Values extends Fields>({ send, ...input }: ApiFormInput<Values>): ApiFormState<Values> {
  const form = useForm<Values>(input);
  const text = useText('common');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const submit = form.onSubmit(
    (values) => {
      setProblem(null);
      setSending(true);
      send(values)
        .catch((error: unknown) => {
          if (!(error instanceof ReauthenticationCancelled)) setProblem(showAtFields(form, problemOf(error), text));
        })
        .finally(() => {
          setSending(false);
        });
    },
    (errors) => {
      focusFirst(form, Object.keys(errors));
    },
  );
  return { form, problem, isSending, submit };
}

/** @returns the problem without what has found its field; null when nothing is left of it */
function showAtFields<Values extends Fields>(
  form: UseFormReturnType<Values>,
  problem: Problem,
  text: Text<'common'>,
): Problem | null {
  const values = form.getValues();
  const errors = problem.errors ?? [];
  const placed = errors.filter(({ field }) => (field.split('.')[0] ?? '') in values);
  const left = errors.filter((error) => !placed.includes(error));
  form.setErrors(Object.fromEntries(placed.map((error) => [error.field, fieldText(error, text)])));
  focusFirst(
    form,
    placed.map(({ field }) => field),
  );
  const isAllSaid = placed.length > 0 && left.length === 0 && problem.code !== 'changed_meanwhile';
  return isAllSaid ? null : { ...problem, errors: left };
}

function focusFirst<Values extends Fields>(form: UseFormReturnType<Values>, fields: readonly string[]): void {
  // After the errors are on the page: a field that was disabled meanwhile can't take the focus.
  setTimeout(() => {
    const nodes = fields.map((field) => form.getInputNode(field)).filter((node) => node !== null);
    nodes.toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]?.focus();
  });
}

interface ApiFormProps<Values extends Fields> {
  readonly state: ApiFormState<Values>;
  readonly children: ReactNode;
  readonly label?: string;
}

/** The form itself: the problem above, the fields below. */
export function ApiForm<Values extends Fields>({ state, children, label }: ApiFormProps<Values>) {
  return (
    <form onSubmit={state.submit} noValidate aria-label={label}>
      <Stack gap="md">
        <ProblemAlert problem={state.problem} />
        {children}
      </Stack>
    </form>
  );
}
