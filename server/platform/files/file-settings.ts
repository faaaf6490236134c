import { StartError } from '../start-error.ts'

/** A bucket that files lie in. */
export interface S3Settings {
  readonly bucket: string
  /** Before each name; ends with a slash unless empty. */
  readonly prefix: string
  /** Absent: Amazon's own. */
  readonly endpoint?: string
  readonly region: string
}

type Setting = (name: string) => string | undefined

/** The bucket of FILES_URL; absent: files lie in the data folder. Throws StartError `setting-invalid`. */
export function readS3(read: Setting): S3Settings | undefined {
  const text = read('FILES_URL')
  if (text === undefined) return undefined
  const [, bucket = '', path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,62})(?:\/([\w./-]{0,200}))?$/.exec(text) ?? []
  if (bucket === '')
    throw new StartError('setting-invalid', `FILES_URL is "${text}"; it must be like s3://bucket/path.`)
  const endpoint = read('FILES_ENDPOINT')
  if (endpoint !== undefined && !/^https?:\/\/[^/@]+\/?$/.test(endpoint))
    throw new StartError('setting-invalid', 'FILES_ENDPOINT must be an address like https://objects.example.')
  const prefix = path === '' || path.endsWith('/') ? path : `${path}/`
  const region = read('AWS_REGION') ?? 'us-east-1'
  return { bucket, prefix, region, ...(endpoint === undefined ? {} : { endpoint }) }
}
