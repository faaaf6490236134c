import { existsSync } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** The package's own arguments end the browser at its second context; the last ones keep it from calling home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The browser: that of CHROMIUM_PATH, else the system's, else the one that comes with the packages. */
async function browserPath(): Promise<string> {
  const found = [process.env.CHROMIUM_PATH ?? '', ...SYSTEM].find((path) => path !== '' && existsSync(path))
  if (found !== undefined) return found
  // Its libraries are unpacked only where it believes to run.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return oneAtATime(() => packed.executablePath())
}

const LOCK = join(tmpdir(), 'surety-chromium.lock')
/** A lock that is older was left behind by a process that was killed. */
const LOCK_MS = 120_000

/** Unpacks while no other process of this machine does: half a browser is believed to be one. */
async function oneAtATime<T>(unpack: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      await mkdir(LOCK)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const since = await stat(LOCK).catch(() => undefined)
      if (since !== undefined && Date.now() - since.mtimeMs > LOCK_MS) await rm(LOCK, { recursive: true, force: true })
      else await setTimeout(100)
    }
  }
  try {
    return await unpack()
  } finally {
    await rm(LOCK, { recursive: true, force: true })
  }
}

/** A browser without a window. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), headless: true, args: ARGUMENTS })
}
