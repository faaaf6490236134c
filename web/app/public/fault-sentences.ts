import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Fault } from '@surety/record-format'

/** What is wrong with a case file, a sentence for each fault. */
export const faultSentences: Readonly<Record<Fault, MessageDescriptor>> = {
  'not-a-case-file': msg`This is no case file: it does not begin with a signature.`,
  'cut-off': msg`The file ends too early.`,
  'bytes-behind-the-end': msg`Something stands behind the end of the file.`,
  'frame-differs': msg`The ZIP around the contents is not as it was written.`,
  'signature-unreadable': msg`The signature cannot be read.`,
  'signature-wrong': msg`The signature does not fit: the file was changed after it was signed, or signed by nobody.`,
  'signature-unchecked': msg`This browser cannot check signatures. Use a newer one, https, or the command line.`,
  'key-not-expected': msg`It is signed with a key that this house does not publish.`,
  'manifest-unreadable': msg`The list of contents cannot be read.`,
  'member-changed': msg`A content is not what was signed.`,
  'member-unreadable': msg`A content cannot be read.`,
  'entry-of-another-place': msg`An entry of the timeline stands where it does not belong.`,
  'chain-broken': msg`The chain of the timeline breaks at an entry.`,
  'head-differs': msg`The timeline does not end as the list of contents says.`,
  'terms-changed': msg`A version of the terms was changed.`,
  'terms-missing': msg`A version of the terms that the timeline names is missing.`,
  'text-changed': msg`A text was changed.`,
  'text-unnamed': msg`A text stands here that the timeline does not know.`,
  'file-unnamed': msg`A file lies here that the timeline does not know.`,
  'file-missing': msg`A file that the timeline names is missing.`,
  'proof-wrong': msg`The proof that the timeline is in the signed tree does not hold.`,
}
