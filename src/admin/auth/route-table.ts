import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { isApiController } from './api-controller.decorator.js';
import { demandsOf, type RouteDemands } from './route-rules.js';

/** One operation that the running gateway offers. */
export interface Route extends RouteDemands {
  /** `GET`, `POST`… */
  readonly method: string;
  /** `/api/v1/users/:id` */
  readonly path: string;
  readonly handler: string;
  readonly isApi: boolean;
}

/** All operations with what they demand, read from the controllers that the gateway is made of. */
@Injectable()
export class RouteTable {
  private known: readonly Route[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  get routes(): readonly Route[] {
    this.known ??= this.discovery.getControllers().flatMap(({ metatype }) => this.routesOf(metatype as Type));
    return this.known;
  }

  /** Whether strangers may call it. Written in any other way than the route itself, it is not. */
  isPublic(method: string, path: string): boolean {
    return this.routes.some((route) => route.rule?.kind === 'public' && route.method === method && route.path === path);
  }

  private routesOf(controller: Type): Route[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (handler === undefined || method === undefined) return [];
      return pathsOf(controller, handler).map((path) => ({
        ...demandsOf(handler),
        method: RequestMethod[method],
        path,
        handler: `${controller.name}.${name}`,
        isApi: isApiController(controller),
      }));
    });
  }
}

function pathsOf(controller: object, handler: object): string[] {
  const read = (target: object) => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
  return read(controller).flatMap((prefix) => read(handler).map((path) => join(prefix, path)));
}

function join(...parts: readonly string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
}
