/** An error object as Stripe answers it. */
export class StripeFault extends Error {
  readonly status: number
  readonly code: string
  readonly type: string
  readonly more: object
  constructor(status: number, code: string, type = 'invalid_request_error', more: object = {}) {
    super(code)
    this.status = status
    this.code = code
    this.type = type
    this.more = more
  }
}
