import { createClient } from '@surety/sdk'

/** The API as the browser reaches it: same address, the visitor's own cookies. */
export const api = createClient({ baseUrl: '' })
