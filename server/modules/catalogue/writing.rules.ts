import { known } from '../../kernel/known.ts'
import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { append, put } from '../../kernel/use-case.ts'
import type { Catalogue, Product, ProductState } from './catalogue.rules.ts'
import { catalogueType, productIdOf, productType } from './catalogue.rules.ts'
import { contentHash, type ProductContent, versionType } from './version.rules.ts'

/** An empty catalogue of a supplier. */
export function opened(catalogueId: RootId, companyId: RootId, at: Instant): Catalogue {
  return { catalogueId, companyId, products: 0, openedAt: at }
}

/** The files that a content names: they must be in the catalogue before. */
export function namedFiles({ images, certificates }: Pick<ProductContent, 'images' | 'certificates'>): string[] {
  return [...new Set([...images, ...certificates.flatMap(({ file }) => file ?? [])])]
}

interface Shelving {
  readonly catalogue: Catalogue
  readonly product: Product | undefined
  /** Tidy, without faults. */
  readonly content: ProductContent
  readonly at: Instant
  readonly person?: string
  readonly importId?: string
  /** Where it shall stand; as before, or a draft, where nothing is said. */
  readonly state?: ProductState
}

/** A product as it is after it was written, and the changes that make it so; none where nothing differs. */
export function shelved(shelving: Shelving): {
  readonly after: Product
  readonly catalogue: Catalogue
  readonly changes: readonly Change[]
  readonly isNew: boolean
} {
  const { catalogue, product, content, at, person, importId } = shelving
  const { catalogueId, companyId } = catalogue
  const hash = contentHash(content)
  const state = shelving.state ?? product?.state ?? 'draft'
  if (product !== undefined && product.hash === hash && product.state === state)
    return { after: product, catalogue, changes: [], isNew: false }
  const isSame = product?.hash === hash
  const version = isSame ? product.version : (product?.lastVersion ?? 0) + 1
  const productId = product?.productId ?? productIdOf(catalogueId, content.sku)
  const after: Product = known({
    ...{ catalogueId, productId, companyId, sku: content.sku, name: content.name, category: content.category },
    ...{ state, version, lastVersion: Math.max(version, product?.lastVersion ?? 0), hash },
    madeAt: product?.madeAt ?? at,
    changedAt: at,
    listedAt: state === 'listed' && product?.state !== 'listed' ? at : product?.listedAt,
  })
  const written = known({ catalogueId, productId, version, hash, content, person, importId, writtenAt: at })
  const isNew = product === undefined
  const grown = isNew ? { ...catalogue, products: catalogue.products + 1 } : catalogue
  return {
    after,
    catalogue: grown,
    isNew,
    changes: [
      ...(isNew ? [put(catalogueType, grown)] : []),
      put(productType, after),
      ...(isSame ? [] : [append(versionType, written)]),
    ],
  }
}
