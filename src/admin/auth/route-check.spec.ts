import { describe, expect, it } from '@jest/globals';
import { Get, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { ApiController } from './api-controller.decorator.js';
import { RouteCheck } from './route-check.js';
import { Public, RequirePermission } from './route-rules.js';
import { RouteTable } from './route-table.js';

describe('the check at start', () => {
  @ApiController('forgotten')
  class Forgotten {
    @Get()
    list() {}
  }

  @ApiController('open')
  class OpenWithParameter {
    @Get(':id')
    @Public()
    get() {}
  }

  @ApiController('fine')
  class Fine {
    @Get(':id')
    @RequirePermission('self')
    get() {}
  }

  const start = async (controller: Type) => {
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      controllers: [controller],
      providers: [RouteTable, RouteCheck],
    }).compile();
    await module.init();
    await module.close();
  };

  it('lets a gateway start whose operations all name a permission', async () => {
    await expect(start(Fine)).resolves.toBeUndefined();
  });

  it('refuses an operation that names none', async () => {
    await expect(start(Forgotten)).rejects.toThrow('Forgotten.list (GET /api/v1/forgotten) names no permission');
  });

  it('refuses a public operation with a parameter', async () => {
    await expect(start(OpenWithParameter)).rejects.toThrow('is public and has a parameter in its path');
  });
});
