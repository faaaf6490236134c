import { type Running, runChild } from '../platform/child-process.ts'
import { startSandboxLender } from '../sandbox-lender/service.ts'

/** The sandbox's lender: a company of its own, reached over HTTP like any other; its wires go to the sandbox's bank. */
async function start(): Promise<Running> {
  const { LENDER_PORT = '0', LENDER_KEY = '', LENDER_SECRET = '', LENDER_STATE, PORT = '3000' } = process.env
  const { SANDBOX_URL = '', SANDBOX_KEY = '' } = process.env
  const service = await startSandboxLender({
    port: Number(LENDER_PORT),
    apiKey: LENDER_KEY,
    webhooks: { url: `http://127.0.0.1:${PORT}/v1/lender-events/sandbox`, secret: LENDER_SECRET },
    bank: { url: SANDBOX_URL, apiKey: SANDBOX_KEY },
    ...(LENDER_STATE === undefined ? {} : { snapshotFile: LENDER_STATE }),
  })
  return { stop: () => service.close() }
}

await runChild(start)
