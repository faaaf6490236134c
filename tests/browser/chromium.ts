import { existsSync } from 'node:fs'
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
  return packed.executablePath()
}

/** A browser without a window. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), headless: true, args: ARGUMENTS })
}
