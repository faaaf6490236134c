import type { Config } from '../platform/config.ts'
import { StartError } from '../platform/start-error.ts'
import type { ProviderSettings } from './providers.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Which providers the house works with, from the environment. Live mode throws StartError `live-needs-provider`
 * without one, and `live-demo-secret` for what belongs to the sandbox.
 */
export function readProviders(env: Environment, { mode }: Pick<Config, 'mode'>): ProviderSettings {
  const named = (env.SURETY_PROVIDERS ?? '').split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))
  if (mode === 'live') return liveProviders(env, named)
  const { SANDBOX_URL: url = '', SANDBOX_KEY: apiKey = '', SANDBOX_SECRET: secret = '' } = env
  const order = named.includes('sandbox') ? named : [...named, 'sandbox']
  return { mode, order, sandbox: { url, apiKey, secret } }
}

function liveProviders(env: Environment, order: readonly string[]): ProviderSettings {
  if (order.length === 0)
    throw new StartError('live-needs-provider', 'SURETY_MODE=live needs SURETY_PROVIDERS: who holds the money.')
  if (order.includes('sandbox') || env.SANDBOX_KEY !== undefined || env.SANDBOX_SECRET !== undefined)
    throw new StartError('live-demo-secret', 'SURETY_MODE=live takes no provider or secret of the sandbox.')
  if (/sandbox|demo|test|example|change-?me/i.test(env.SURETY_SECRET ?? ''))
    throw new StartError('live-demo-secret', 'SURETY_SECRET looks like an example; make one of your own.')
  return { mode: 'live', order }
}
