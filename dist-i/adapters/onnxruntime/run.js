/** Runs models for their one output. What `labels` holds are integers. A model is loaded once. */
export function runner(ort) {
    ort.env.wasm.numThreads = 1;
    // What is refused is told to who asked, and not to the console.
    ort.env.logLevel = 'fatal';
    const sessions = new Map();
    const tensor = (name, { shape, data }) => name === 'labels'
        ? new ort.Tensor('int64', BigInt64Array.from(Array.from(data, BigInt)), shape)
        : new ort.Tensor('float32', Float32Array.from(data), shape);
    const run = async (model, inputs) => {
        const key = model.join();
        const loading = sessions.get(key) ?? ort.InferenceSession.create(model, { logSeverityLevel: 4 });
        sessions.set(key, loading);
        const session = await loading;
        const outputs = await session.run(Object.fromEntries(Object.entries(inputs).map(([name, given]) => [name, tensor(name, given)])));
        const { dims, data } = outputs[session.outputNames[0]];
        return { shape: [...dims], data: Float64Array.from(data) };
    };
    // One after another: what runs while another model is being loaded may break off with a TypeError.
    let last = Promise.resolve();
    return (model, inputs) => {
        const asked = last.then(() => run(model, inputs));
        last = asked.catch(() => undefined);
        return asked;
    };
}
