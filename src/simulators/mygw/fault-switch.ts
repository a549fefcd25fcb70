import { DEFAULT_FAULTS, type Faults } from './faults.js';
import type { MygwOptions, OrderSketch } from './types.js';

/** What the owner of a simulator object may do with the faults. */
export interface FaultControl {
  /** The faults in force for every order that has none of its own. */
  get(): Faults;
  /** Changes some, for all orders, those already taken too. */
  set(change: Partial<Faults>): void;
  /** Back to the faults that the simulator was started with; what waits for the next call is forgotten. */
  reset(): void;
  /** Changes for the next payment call alone; they stay with its order, for its callbacks and queries. */
  next(change: Partial<Faults>): void;
  /** Changes for one order, also one that was taken long ago. */
  setFor(orderId: string, change: Partial<Faults>): void;
  /** No order has faults of its own any more. */
  forgetOrders(): void;
}

/** Finds the faults that apply: those of the order, else those for all. */
export class FaultSwitch implements FaultControl {
  private readonly initial: Faults;
  private current: Faults;
  private upcoming: Partial<Faults> = {};
  private readonly byOrder = new Map<string, Partial<Faults>>();

  constructor(
    initial: Partial<Faults> | undefined,
    private readonly faultsFor: MygwOptions['faultsFor'],
  ) {
    this.initial = { ...DEFAULT_FAULTS, ...initial };
    this.current = this.initial;
  }

  get(): Faults {
    return { ...this.current };
  }

  set(change: Partial<Faults>): void {
    this.current = { ...this.current, ...change };
  }

  reset(): void {
    this.current = this.initial;
    this.upcoming = {};
  }

  next(change: Partial<Faults>): void {
    this.upcoming = { ...this.upcoming, ...change };
  }

  setFor(orderId: string, change: Partial<Faults>): void {
    this.byOrder.set(orderId, { ...this.byOrder.get(orderId), ...change });
  }

  forgetOrders(): void {
    this.byOrder.clear();
  }

  /** Called once for each payment call: fixes the faults of its order, even if the order is then not taken. */
  assign(order: OrderSketch): Faults {
    const chosen = { ...this.faultsFor?.(order), ...this.upcoming };
    this.upcoming = {};
    if (Object.keys(chosen).length > 0) this.byOrder.set(order.orderId, chosen);
    return this.of(order.orderId);
  }

  /** The faults in force for this order. */
  of(orderId: string): Faults {
    return { ...this.current, ...this.byOrder.get(orderId) };
  }
}
