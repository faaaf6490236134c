import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** A file of a catalogue: an image, or the paper of a certificate. Its bytes lie under its hash. */
export interface CatalogueFile {
  readonly catalogueId: RootId
  readonly sha256: string
  readonly bytes: bigint
  /** By its content. */
  readonly type: string
  readonly name: string
  readonly person: string
  readonly attachedAt: Instant
}

export const fileType: RecordType<CatalogueFile> = {
  name: 'catalogue.files',
  root: (file) => file.catalogueId,
  id: (file) => file.sha256,
}

/** What browsers show as a picture; a certificate may be one, or a PDF. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp']
export const paperTypes = [...imageTypes, 'application/pdf']
