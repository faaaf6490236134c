import type { Ref, Refusal, RootId } from '../../kernel/use-case.ts'
import { constant, one, refuse } from '../../kernel/use-case.ts'
import { catalogueOf } from '../catalogue/catalogue.rules.ts'
import { variantWith } from '../catalogue/price.rules.ts'
import { type NamedVersion, type ProductVersion, versionId, versionType } from '../catalogue/version.rules.ts'
import type { TermsContent } from './terms.rules.ts'

const factOf = ({ productId, version }: NamedVersion) => `product ${versionId(productId, version)}`

/** The versions that terms name, out of the catalogue of their supplier. */
export function productReads(
  content: TermsContent | undefined,
  supplierId: RootId | undefined,
): Record<string, Ref<ProductVersion | undefined>> {
  const reads: Record<string, Ref<ProductVersion | undefined>> = {}
  if (supplierId === undefined) return reads
  for (const { product } of content?.lines ?? [])
    if (product !== undefined) {
      const id = versionId(product.productId, product.version)
      reads[factOf(product)] = constant(one(versionType, catalogueOf(supplierId), id))
    }
  return reads
}

/**
 * Whether every version that terms name is one of this supplier's, and says what its hash says. Refuses
 * `product-unknown` { line }, `product-differs` { line, hash }, `variant-unknown` { line, variant }.
 */
export function checkProducts(content: TermsContent | undefined, facts: object): Refusal | undefined {
  const found = facts as { readonly [fact: string]: ProductVersion | undefined }
  for (const { lineNo, product } of content?.lines ?? []) {
    if (product === undefined) continue
    const version = found[factOf(product)]
    if (version === undefined) return refuse('product-unknown', { line: lineNo })
    if (version.hash !== product.hash) return refuse('product-differs', { line: lineNo, hash: version.hash })
    const { variant } = product
    if (variant !== undefined && variantWith(version.content, variant) === undefined)
      return refuse('variant-unknown', { line: lineNo, variant })
  }
  return undefined
}
