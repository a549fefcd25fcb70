import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { API_PREFIX } from './api-controller.decorator.js';
import { type Route, RouteTable } from './route-table.js';

/** Refuses to start with an operation of the staff API that nobody has said who may call. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(private readonly table: RouteTable) {}

  onApplicationBootstrap(): void {
    const faults = this.table.routes.flatMap(faultsOf);
    if (faults.length > 0) throw new Error(`The staff API is not safe to start:\n${faults.join('\n')}`);
  }
}

export function faultsOf(route: Route): string[] {
  const { handler, path, rule, isApi } = route;
  const isBelowPrefix = path.toLowerCase().startsWith(`/${API_PREFIX}/`);
  if (!isBelowPrefix && !isApi && !rule) return [];
  const faults: string[] = [];
  if (!rule) faults.push('names no permission');
  if (!isBelowPrefix || !isApi) faults.push('is not in an @ApiController below /api/v1');
  if (rule?.kind === 'public' && path.includes(':')) faults.push('is public and has a parameter in its path');
  return faults.map((fault) => `  - ${handler} (${route.method} ${path}) ${fault}`);
}
