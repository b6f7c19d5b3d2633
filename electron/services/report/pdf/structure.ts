import type { PdfDocument, PdfPage, PdfRef, StructureContent } from './shapes'

/** An annotation that belongs to an element (a link's click area). */
interface AnnotationKid {
  annotation: PdfRef
  page: PdfRef
}

type Kid = Element | StructureContent | AnnotationKid

/** An element's attributes besides its role. */
export interface ElementProps {
  alt?: string | undefined
  lang?: string | undefined
  /** The description of a link's click area. */
  contents?: string | undefined
  scope?: 'Column' | 'Row' | undefined
  colSpan?: number | undefined
  rowSpan?: number | undefined
  /** A bookmark to the element's first appearance. */
  outline?: { level: number; text: string } | undefined
}

/** One element of the structure tree. Block children come from the definition; content and inline children are added while painting. */
export class Element {
  readonly kids: Kid[] = []
  isPlaced = false
  /** A Figure's bounding box on its page, in PDF coordinates. */
  box: [number, number, number, number] | undefined

  readonly role: string
  readonly props: ElementProps
  readonly parent: Element | null
  readonly isInline: boolean

  constructor(role: string, props: ElementProps = {}, parent: Element | null = null, isInline = false) {
    this.role = role
    this.props = props
    this.parent = parent
    this.isInline = isInline
    if (!isInline) parent?.kids.push(this)
  }

  /** Adds marked content; an inline element is placed where its first content is. */
  take(content: StructureContent): void {
    if (this.isInline && !this.isPlaced) this.parent?.kids.push(this)
    this.isPlaced = true
    this.kids.push(content)
  }

  takeAnnotation(annotation: PdfRef, page: PdfPage): void {
    this.kids.push({ annotation, page: page.dictionary })
  }
}

/**
 * Writes the tree below StructTreeRoot and the ParentTree after painting. pdfkit's own elements cannot be used: they must be ended in
 * painting order, and they assign a link to the last page.
 */
export function writeStructure(document: PdfDocument, root: Element): void {
  const treeRoot = document.getStructTreeRoot()
  treeRoot.data['K'] = [writeElement(document, root, treeRoot)]
}

function writeElement(document: PdfDocument, element: Element, parent: PdfRef): PdfRef {
  const ref = document.ref({ Type: 'StructElem', S: element.role, P: parent, ...described(element) })
  ref.data['K'] = element.kids.flatMap((kid) => writeKid(document, kid, ref))
  ref.end()
  return ref
}

function writeKid(document: PdfDocument, kid: Kid, owner: PdfRef): unknown[] {
  const parents = document.getStructParentTree()
  if (kid instanceof Element) return [writeElement(document, kid, owner)]
  if ('annotation' in kid) {
    parents.add(Number(kid.annotation.data['StructParent']), owner)
    return [{ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page }]
  }
  return kid.refs.map(({ pageRef, mcid }) => {
    parents.get(Number(pageRef.data['StructParents']))[mcid] = owner
    return { Type: 'MCR', Pg: pageRef, MCID: mcid }
  })
}

function described(element: Element): Record<string, unknown> {
  const { alt, lang, scope, colSpan, rowSpan } = element.props
  const table = {
    ...(scope ? { Scope: scope } : {}),
    ...(colSpan && colSpan > 1 ? { ColSpan: colSpan } : {}),
    ...(rowSpan && rowSpan > 1 ? { RowSpan: rowSpan } : {}),
  }
  return {
    // pdfkit writes a String object as a PDF text string, but a plain string as a name.
    ...(alt ? { Alt: new String(alt) } : {}),
    ...(lang ? { Lang: new String(lang) } : {}),
    ...(Object.keys(table).length > 0 ? { A: { O: 'Table', ...table } } : {}),
    ...(element.box ? { A: { O: 'Layout', Placement: 'Block', BBox: element.box } } : {}),
  }
}
