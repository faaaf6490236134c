import { sandboxProvider } from './sandbox.ts'
import { stripeProvider } from './stripe.ts'

/** The providers that the product speaks with, by name. What one needs besides is loaded when it is opened. */
export const adapters = { sandbox: sandboxProvider, stripe: stripeProvider } as const
