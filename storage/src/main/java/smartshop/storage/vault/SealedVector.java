package smartshop.storage.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import smartshop.recognition.embed.Embedding;

/** Embeddings as the database holds them. The model is not in the sealed bytes: the row that they are tied to names it. */
public final class SealedVector {
    private SealedVector() {}

    /** @param row says whose vector it is, as in {@link Seal#seal} */
    public static byte[] of(Embedding embedding, Seal seal, String row) {
        byte[] plain = new byte[Float.BYTES * embedding.vector().length];
        ByteBuffer.wrap(plain).asFloatBuffer().put(embedding.vector());
        try {
            return seal.seal(plain, row);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws smartshop.storage.StorageException as {@link Seal#open} does */
    public static Embedding open(byte[] sealed, Seal seal, String row, String model) {
        byte[] plain = seal.open(sealed, row);
        float[] vector = new float[plain.length / Float.BYTES];
        ByteBuffer.wrap(plain).asFloatBuffer().get(vector);
        Arrays.fill(plain, (byte) 0);
        return new Embedding(model, vector);
    }
}
