import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { WebBuild } from '../../server/entry/web-process.ts'
import { projectFolder } from '../../server/platform/project.ts'
import { type AfterTest, startServer, type TestServer } from '../journeys/server.ts'
import { launchBrowser } from './chromium.ts'

const WAITS_MS = 90_000

/** A page and everything that went wrong on it. */
export interface WatchedPage {
  readonly page: Page
  /** Console errors, exceptions, failed answers, and requests to other hosts. */
  readonly faults: readonly string[]
}

/** The whole product with its pages, and a browser. */
export interface Site {
  readonly url: string
  readonly server: TestServer
  readonly browser: Browser
  /** A page in a context of its own, closed with the test. */
  open(t: TestContext, options?: BrowserContextOptions): Promise<WatchedPage>
}

/** Starts product and browser for one test and all that it holds. */
export async function startSite(t: AfterTest): Promise<Site> {
  const closers: (() => Promise<unknown>)[] = []
  t.after(async () => {
    for (const close of closers.reverse()) await close()
  })
  const webSocket = join(tmpdir(), `surety-test-${randomBytes(6).toString('hex')}.sock`)
  const server = await startServer(t, { webSocket, webhookHosts: ['127.0.0.1'] })
  const build = join(projectFolder(), 'dist-web')
  const { startWeb } = (await import(pathToFileURL(join(build, 'server/index.js')).href)) as WebBuild
  const files = join(build, 'client')
  const web = await startWeb({ socket: webSocket, apiUrl: server.url, files, mode: 'sandbox' })
  closers.push(() => web.stop())
  const browser = await launchBrowser()
  closers.push(() => browser.close())
  return { url: server.url, server, browser, open: (test, options) => open(test, browser, server.url, options) }
}

async function open(t: TestContext, browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 }, ...options })
  // What never comes fails by its name; how long a thing takes is no matter of a test (a busy machine takes long).
  context.setDefaultTimeout(WAITS_MS)
  t.after(() => context.close())
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  // What a page gives up when it is left (its stream of events) has not failed.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) faults.push(`elsewhere: ${request.url()}`)
  })
  return { page, faults }
}
