/** Reports look at a payment by the day it was made, or by the day it was paid. */
export type DayKind = 'made' | 'paid';
