import { Button } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../../api/client';
import { type Problem, problemOf } from '../../../api/problem';
import { unwrap } from '../../../api/unwrap';
import { notify } from '../../../lib/notify';
import { useText } from '../../../lib/text';
import { type TransactionDetails, useTransactionChanged } from './use-transaction';

interface RefreshButtonProps {
  readonly transaction: TransactionDetails;
  readonly onProblem: (problem: Problem | null) => void;
}

/** Asks MYGW now what became of the order. */
export function RefreshButton({ transaction: { id, status }, onProblem }: RefreshButtonProps) {
  const text = useText('transactions');
  const common = useText('common');
  const changed = useTransactionChanged(id);
  const [isAsking, setAsking] = useState(false);
  const ask = async (): Promise<void> => {
    setAsking(true);
    onProblem(null);
    try {
      const answer = await unwrap(client.POST('/api/v1/transactions/{id}/refresh', { params: { path: { id } } }));
      await changed(answer);
      const state = common(`state.${answer.status}`);
      void notify(text(answer.status === status ? 'refreshedSame' : 'refreshed', { state }));
    } catch (error) {
      onProblem(problemOf(error));
    } finally {
      setAsking(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<RefreshCw size={16} aria-hidden />}
      loading={isAsking}
      onClick={() => {
        void ask();
      }}
    >
      {text('refresh')}
    </Button>
  );
}
