export { startOfficeRndSimulator } from './simulator.js';
export { sameSignature, signRequest, signResponse } from './signature.js';
export type {
  GatewayConfiguration,
  Invoice,
  InvoiceStatus,
  NewInvoice,
  OfficeRndOptions,
  OfficeRndSimulator,
  RecordedReturn,
  StartedPayment,
} from './types.js';
