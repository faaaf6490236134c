import { type Running, runChild } from '../platform/child-process.ts'
import { startSandboxProvider } from '../sandbox-provider/service.ts'

/** The sandbox's payment provider: a company of its own, reached over HTTP like any other. */
async function start(): Promise<Running> {
  const { SANDBOX_PORT = '0', SANDBOX_KEY = '', SANDBOX_SECRET = '', SANDBOX_STATE, PORT = '3000' } = process.env
  const service = await startSandboxProvider({
    port: Number(SANDBOX_PORT),
    apiKey: SANDBOX_KEY,
    webhooks: { url: `http://127.0.0.1:${PORT}/v1/provider-events/sandbox`, secret: SANDBOX_SECRET },
    ...(SANDBOX_STATE === undefined ? {} : { snapshotFile: SANDBOX_STATE }),
  })
  return { stop: () => service.close() }
}

await runChild(start)
