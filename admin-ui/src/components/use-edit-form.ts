import { useState } from 'react';
import { OWN_WORDS } from '../api/own-words';
import { problemOf } from '../api/problem';
import { rebase } from '../api/rebase';
import { useText } from '../lib/text';
import { type ApiFormState, useApiForm } from './api-form';

interface EditFormInput<Thing, Values extends Record<string, unknown>, Body extends object> {
  /** As it is stored now; what counts is how it was when the form was opened. */
  readonly thing: Thing;
  readonly read: () => Promise<Thing>;
  readonly valuesOf: (thing: Thing) => Values;
  /** Only what differs. */
  readonly changesOf: (before: Values, after: Values) => Body;
  /** @param ifMatch the header by which the API refuses to overwrite what was changed since */
  readonly save: (body: Body, ifMatch: string) => Promise<unknown>;
  readonly onDone: (isChanged: boolean) => Promise<unknown>;
}

/**
 * A form for what somebody else may be changing at the same time: sends what differs from what the person was shown, and
 * nothing that they have not touched. Where somebody was quicker, their values come into the form, the person's own stay,
 * and what both have changed is marked; then it is for the person to save again.
 */
export function useEditForm<
  Thing extends { version: number },
  Values extends Record<string, unknown>,
  Body extends object,
>(input: EditFormInput<Thing, Values, Body>): ApiFormState<Values> {
  const { read, valuesOf, changesOf, save, onDone } = input;
  const text = useText('common');
  const [opened, setOpened] = useState(input.thing);
  const state: ApiFormState<Values> = useApiForm<Values>({
    initialValues: valuesOf(opened),
    send: async (values) => {
      const before = valuesOf(opened);
      const body = changesOf(before, values);
      const isChanged = Object.keys(body).length > 0;
      try {
        if (isChanged) await save(body, `"${String(opened.version)}"`);
      } catch (error) {
        if (problemOf(error).code !== 'changed_meanwhile') throw error;
        const stored = await read();
        const rebased = rebase(before, values, valuesOf(stored));
        setOpened(stored);
        state.form.setValues(rebased.values);
        const errors = rebased.disputed.map((field) => ({ field, code: OWN_WORDS, message: text('changedToo') }));
        throw { ...problemOf(error), errors };
      }
      await onDone(isChanged);
    },
  });
  return state;
}
