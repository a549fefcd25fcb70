import { jsonErrors, listen, simulatorApp } from '../shared/server.js';
import { apiRoutes } from './api-routes.js';
import { Office } from './office.js';
import { pageRoutes } from './page-routes.js';
import type { OfficeRndOptions, OfficeRndSimulator } from './types.js';

/** Starts a stand-in for OfficeRnD's hosted payment gateway (protocols.md §1). */
export async function startOfficeRndSimulator(options: OfficeRndOptions): Promise<OfficeRndSimulator> {
  const office = new Office(options);
  const app = simulatorApp();
  app.use('/api', apiRoutes(office), jsonErrors);
  app.use(pageRoutes(office), jsonErrors);
  const server = await listen(app, options.port, options.host);
  office.url = server.url;
  return {
    url: server.url,
    invoices: () => office.ledger.all(),
    addInvoice: (invoice) => office.ledger.add(invoice),
    startPayment: (invoiceId) => office.startPayment(invoiceId),
    returns: () => [...office.ledger.returns],
    configure: (change) => office.configure(change),
    close: () => server.close(),
  };
}
