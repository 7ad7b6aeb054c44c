import * as fc from 'fast-check';
/**
 * These numbers in any order: the very draws of `fc.shuffledSubarray` of all of them, whose time grows with the square of
 * how many there are. There is no smaller case of one order.
 */
export const shuffled = (of) => new Shuffled(of);
/** So many numbers lie in one list: taking one out moves no others. */
const wide = 512;
class Shuffled extends fc.Arbitrary {
    #of;
    constructor(of) {
        super();
        this.#of = of;
    }
    generate(random, bias) {
        const count = this.#of.length;
        // How many to take is drawn first, though it is given.
        if (bias !== undefined)
            random.nextInt(1, bias);
        random.nextInt(count, count);
        const left = Array.from({ length: Math.ceil(count / wide) }, (_, i) => this.#of.slice(i * wide, (i + 1) * wide));
        const drawn = [];
        for (let size = count; size > 0; size--) {
            let at = random.nextInt(0, size - 1);
            let list = 0;
            while (at >= left[list].length)
                at -= left[list++].length;
            drawn.push(left[list].splice(at, 1)[0]);
        }
        return new fc.Value(drawn, undefined);
    }
    canShrinkWithoutContext(_) {
        return false;
    }
    shrink() {
        return fc.Stream.nil();
    }
}
