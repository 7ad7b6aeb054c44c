/** The judge remembers cases as long as the tests of this file run: they judge many subjects by the same ones. */
export declare function remembering(): void;
