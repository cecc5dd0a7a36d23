/** What is used of two libraries that come without types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}

declare module 'pdfkit' {
  interface Reference {
    readonly data: Record<string, unknown>;
    end(): void;
  }
  interface Content {
    readonly __content: true;
  }
  export interface StructureElement {
    add(child: Content | StructureElement): this;
    end(): void;
  }
  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    readonly page: { readonly dictionary: Reference; readonly annotations: Reference[] };
    readonly _root: { readonly data: Record<string, unknown> };
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    on(event: 'data', listener: (bytes: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    registerFont(name: string, file: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: Record<string, unknown>): this;
    addContent(line: string): this;
    addPage(options: Record<string, unknown>): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(number: number): unknown;
    struct(type: string): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(tag: string): Content;
    markContent(tag: string, options?: Record<string, unknown>): this;
    endMarkedContent(): this;
    file(bytes: Uint8Array, options: Record<string, unknown>): unknown;
    initForm(): this;
    ref(data: Record<string, unknown>): Reference;
    end(): void;
  }
}
