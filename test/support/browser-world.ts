import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './chromium.js';
import { World, type WorldOptions } from './world.js';

export const DESKTOP = { viewport: { width: 1280, height: 800 } } satisfies BrowserContextOptions;
export const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} satisfies BrowserContextOptions;

/** How long a page may take: generous, because the machine of the tests may be busy. */
export const PATIENCE_MS = 30_000;

/** Long enough for a busy machine. Tests of time-outs shorten it. */
const SETTINGS = { PROVIDER_TIMEOUT_MS: '10000' };

/** Told to every page before its own scripts; what it logs is among the problems. */
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) => {
  console.error('securitypolicyviolation ' + event.effectiveDirective + ' ' + event.blockedURI);
});`;

/**
 * Told to every page before its own scripts: the time of the tests, when it was moved ahead. Else the gateway is in the next
 * day already, shortly before midnight, while the browser asks for payments of this one.
 */
const inStep = (aheadMs: number): string => `globalThis.Date = class Date extends globalThis.Date {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(new.target.now());
  }
  static now() {
    return super.now() + ${String(aheadMs)};
  }
};`;

/** A real browser before the gateway and its two stand-ins. One of each serves all tests of a file. */
export class BrowserWorld {
  world: World;
  private browser: Browser;
  /** What did not start leaves nothing to look at after each test, and only its own error is told. */
  private isStarted = false;
  /** What browsers complained about: errors of scripts, refused loads, violations of the content policy. */
  private problems: string[] = [];
  /** Statuses of refusals that have not been complained of yet. */
  private awaited: number[] = [];

  async start(options: WorldOptions): Promise<void> {
    const settings = { ...SETTINGS, ...options.settings };
    [this.world, this.browser] = await Promise.all([World.start({ ...options, settings }), launchBrowser()]);
    this.isStarted = true;
  }

  /** A browser of a customer's own, with nothing in it: no cookies, no cache. */
  async customer(options: BrowserContextOptions = DESKTOP): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'en-AU', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.problems.push(String(error.error())));
    await context.addInitScript(REPORT_VIOLATIONS);
    await context.addInitScript(inStep(this.world.clock.aheadMs));
    return context.newPage();
  }

  /** Hands out the complaints that a test expects, so that it does not fail for them. */
  takeProblems(): string[] {
    for (const status of this.awaited) this.dropFirst(status);
    this.awaited = [];
    const taken = this.problems;
    this.problems = [];
    return taken;
  }

  /**
   * A page that is refused is a complaint of the browser: drops those of this status, and where there is none yet, the one
   * that is still on its way: the browser complains a moment after the page has the answer.
   */
  dropRefusals(status: number): void {
    if (!this.problems.some(isRefusal(status))) this.awaited.push(status);
    this.problems = this.problems.filter((problem) => !isRefusal(status)(problem));
  }

  private dropFirst(status: number): void {
    const first = this.problems.findIndex(isRefusal(status));
    this.problems = this.problems.filter((_problem, index) => index !== first);
  }

  async endTest(): Promise<void> {
    if (!this.isStarted) return;
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    this.world.provider.faults.reset();
    expect(this.takeProblems()).toEqual([]);
  }

  async close(): Promise<void> {
    if (!this.isStarted) return;
    await this.browser.close();
    await this.world.close();
  }
}

/** Starts one for the tests around this call, and ends it after them. No test may leave a complaint behind. */
export function useBrowserWorld(options: WorldOptions = {}): BrowserWorld {
  const stage = new BrowserWorld();
  beforeAll(() => stage.start(options));
  afterEach(() => stage.endTest());
  afterAll(() => stage.close());
  return stage;
}

function isRefusal(status: number): (problem: string) => boolean {
  return (problem) => problem.includes(`responded with a status of ${String(status)}`);
}
