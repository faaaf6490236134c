import pino, { type DestinationStream, type Logger } from 'pino'

const SECRET_FIELDS = [
  'password',
  'passphrase',
  'secret',
  'token',
  'apiKey',
  'authorization',
  'cookie',
  'databaseUrl',
  'iban',
  'cardNumber',
]
/** How deep a secret is looked for below the logged object; pino needs every depth named. */
const DEPTHS = ['', '*.', '*.*.', '*.*.*.']
const HEADERS = ['authorization', 'cookie', 'set-cookie', 'idempotency-key', 'webhook-signature']

const paths = [
  ...DEPTHS.flatMap((depth) => SECRET_FIELDS.map((field) => `${depth}${field}`)),
  ...DEPTHS.flatMap((depth) => HEADERS.map((header) => `${depth}headers["${header}"]`)),
]

/** A password inside an address, wherever it turns up in a text. */
const URL_PASSWORD = /(\/\/[^:@/\s]*):[^@/\s]+@/g

function withoutPasswords(text: unknown): unknown {
  return typeof text === 'string' ? text.replace(URL_PASSWORD, '$1:***@') : text
}

/** The log of a process: one JSON line per event, secrets replaced. */
export function createLog(role: string, level = 'info', destination?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { role, pid: process.pid },
    redact: { paths, censor: '***' },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: (error: Error) => {
        const shown = pino.stdSerializers.err(error)
        return { ...shown, message: withoutPasswords(shown.message), stack: withoutPasswords(shown.stack) }
      },
    },
    hooks: {
      logMethod(args, method) {
        method.apply(this, args.map(withoutPasswords) as Parameters<typeof method>)
      },
    },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}
