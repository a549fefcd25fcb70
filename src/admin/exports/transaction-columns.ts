import type { TransactionEntity } from '../../transactions/transaction.entity.js';
import { toTransactionDto } from '../transactions/transaction-views.js';
import type { TransactionDto } from '../transactions/transaction.dto.js';
import type { CellRow } from './table-encoder.js';

/** Every field of a transaction in the API, in the order of the columns. One that is added there does not compile here. */
const COLUMNS: Readonly<Record<keyof TransactionDto, true>> = {
  id: true,
  transactionId: true,
  reference: true,
  amount: true,
  currency: true,
  status: true,
  attention: true,
  integration: true,
  merchant: true,
  cardType: true,
  orderId: true,
  failureCode: true,
  refundedAmount: true,
  succeededAt: true,
  returnedAt: true,
  returnedStatus: true,
  settledOn: true,
  unsettledAmount: true,
  expiresAt: true,
  createdAt: true,
  updatedAt: true,
};

export const TRANSACTION_COLUMNS = Object.keys(COLUMNS) as readonly (keyof TransactionDto)[];

export function transactionCells(transaction: TransactionEntity): CellRow {
  const dto = toTransactionDto(transaction);
  return TRANSACTION_COLUMNS.map((column) => dto[column]);
}
