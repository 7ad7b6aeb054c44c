/** "1 case", "2 cases". */
export declare const plural: (count: number, noun: string) => string;
