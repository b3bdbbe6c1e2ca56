package dev.countersign.record.sign;

/** Where a key is kept. An operating system's store can become another of these. */
public sealed interface KeySource permits Pkcs12File, Pkcs11Token {
    /**
     * Takes the key out, or makes it usable where it stays.
     *
     * @param password the password or PIN; not kept, the caller wipes it
     * @throws KeyRefused when there is no such key, the password is another, or the key is of a kind that is not used
     */
    SigningIdentity open(char[] password) throws KeyRefused;
}
