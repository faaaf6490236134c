/** Why the server cannot start, for the person at the terminal: shown as it stands, without a stack. */
export class StartError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'StartError'
    this.code = code
  }
}

/** The code of a failed system call (`EACCES`), or undefined. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
