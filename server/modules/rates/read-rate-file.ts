import type { Refusal } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { readXml } from '../../platform/xml.ts'
import type { PublishedRates } from './rate.rules.ts'
import { readEcbRates, readRateTable } from './rate-file.rules.ts'
import { sandboxRatesSource } from './sandbox-rates.rules.ts'

/**
 * The rates in a file, told by its first character: XML of the European Central Bank, or a table. `told` is who
 * published a table of pairs, and when. Refuses `rate-file-invalid` { why, line }, `rate-invalid` for the source of the
 * sandbox, whose rates never age, and what is no XML as `readXml` does.
 */
export function readRateFile(
  bytes: Uint8Array,
  told: Pick<PublishedRates, 'source' | 'asOf'> | undefined,
): PublishedRates | Refusal {
  if (told?.source === sandboxRatesSource) return refuse('rate-invalid', { why: 'a source that publishes' })
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  if (!/^[\s\u00ef\u00bb\u00bf\u00fe\u00ff\0]*</.test(head)) return readRateTable(new TextDecoder().decode(bytes), told)
  const root = readXml(bytes)
  return isRefusal(root) ? root : readEcbRates(root)
}
