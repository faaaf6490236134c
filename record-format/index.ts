/** The record in the open: its formats, and how anyone verifies them. Pure; runs in Node and in a browser. */
export {
  BADGE_FORMAT,
  type BadgeCheck,
  type BadgeFault,
  type BadgeStatement,
  type BadgeVerification,
  badgeText,
  isBadge,
  type SignedBadge,
  verifyBadge,
} from './badge.ts'
export {
  CASE_FILE_FORMAT,
  type EntryLine,
  isSafeName,
  MANIFEST_NAME,
  type Manifest,
  type Member,
  type MemberRole,
  SIGNATURE_NAME,
  signedText,
  type TermsLine,
  type TextLine,
} from './case-file.ts'
export {
  type Checkpoint,
  checkpointText,
  hashOfLeaf,
  type Leaf,
  type RecordProof,
  readCheckpoint,
} from './checkpoint.ts'
export { crc32 } from './crc32.ts'
export { type Fault, type Finding, faults } from './findings.ts'
export {
  consistencyProof,
  emptyTreeHash,
  frontierOf,
  grown,
  inclusionProof,
  isConsistent,
  isIncluded,
  rootOf,
  type TreeNode,
} from './merkle-tree.ts'
export {
  entryHash,
  genesisHash,
  type OrderRecord,
  type RecordEntry,
  type RecordTerms,
  textHash,
  type Verification,
  verifyRecord,
} from './order-record.ts'
export { type Hasher, sha256 } from './sha256.ts'
export {
  type CheckSignature,
  isSignedWith,
  keyText,
  type NoteKey,
  noteOf,
  readKey,
  readNote,
  webCheck,
} from './signed-note.ts'
export { type CaseFileVerification, type VerifyOptions, verifyCaseFile } from './verify-case-file.ts'
export { headOf, isFramable, lengthOf, tailOf } from './zip-layout.ts'
