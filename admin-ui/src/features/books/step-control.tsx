import { ActionIcon, Group } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './books.module.css';

interface StepControlProps {
  readonly previous: string;
  readonly next: string;
  readonly onStep: (by: -1 | 1) => void;
  /** The last one is shown. */
  readonly isLast: boolean;
  readonly children: ReactNode;
}

/** A field for a day or a month, between a step back and a step on. */
export function StepControl({ previous, next, onStep, isLast, children }: StepControlProps) {
  return (
    <Group gap={4} align="flex-end" wrap="nowrap" className={classes.step ?? ''}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={previous}
        onClick={() => {
          onStep(-1);
        }}
      >
        <ChevronLeft size={18} aria-hidden />
      </ActionIcon>
      {children}
      <ActionIcon
        variant="default"
        size={36}
        aria-label={next}
        disabled={isLast}
        onClick={() => {
          onStep(1);
        }}
      >
        <ChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
