import type { paths } from '@surety/sdk'

/** Who is signed in, where he belongs, and for which company he speaks now. */
export type Me = paths['/v1/me']['get']['responses']['200']['content']['application/json']
