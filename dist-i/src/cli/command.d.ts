/** @throws Failure, with the command to type instead, for a file that is there and no module that Node loads */
export declare function requireModule(path: string): void;
