package smartshop.app.ipcamera;

import java.net.URI;
import java.nio.file.Path;
import smartshop.app.decode.PullFailure;
import smartshop.storage.camera.CameraSource;

/** Why a source gives no pictures, in a shopkeeper's words, and what to do. Never names more of an address than host and port. */
final class FailureWords {
    private FailureWords() {}

    static String of(PullFailure failure, CameraSource source) {
        return switch (source.kind()) {
            case RTSP ->
                network(failure, URI.create(source.address()), source.user().isEmpty());
            case USB -> usb(failure);
            case FILE -> file(failure, source.address());
        };
    }

    private static String network(PullFailure failure, URI address, boolean nobody) {
        String where = address.getAuthority();
        return switch (failure.kind()) {
            case WRONG_CREDENTIALS ->
                nobody ? "This camera asks for a user name and a password." : "Wrong user name or password.";
            case LONG_CREDENTIALS ->
                "User name and password are too long together. Give the camera a shorter password.";
            case FORBIDDEN ->
                "The camera does not show its pictures to this user. Take another user, or allow it in the camera's settings.";
            case NO_SUCH_STREAM ->
                "The camera at %s answers, but has no stream at this address. Check what follows the host."
                        .formatted(where);
            case UNKNOWN_HOST ->
                "There is no device called %s in this network. Check the address.".formatted(address.getHost());
            case NO_ANSWER ->
                "Nothing answers at %s. Check the address, the camera's power and the network.".formatted(where);
            case NOT_A_CAMERA ->
                "What answers at %s does not send video by RTSP. Check the port and the address.".formatted(where);
            case SILENT -> "The camera at %s answers and sends no pictures. Restart the camera.".formatted(where);
            case ENDED -> "The camera at %s has ended its stream.".formatted(where);
            default -> anywhere(failure);
        };
    }

    private static String usb(PullFailure failure) {
        return switch (failure.kind()) {
            case NO_ANSWER -> "The USB camera is not plugged in.";
            case IN_USE -> "The USB camera cannot be opened. Close other programs that use it, or plug it in again.";
            case SILENT, ENDED -> "The USB camera sends no pictures. Plug it in again.";
            default -> anywhere(failure);
        };
    }

    private static String file(PullFailure failure, String address) {
        Path name = Path.of(address).getFileName();
        return switch (failure.kind()) {
            case NO_ANSWER -> "The file %s is not there. Choose it again.".formatted(name);
            case IN_USE -> "The file %s may not be read. Check its permissions.".formatted(name);
            case NOT_A_CAMERA ->
                "The file %s is not a video that can be read. Choose an MP4, MOV, MKV or AVI recording."
                        .formatted(name);
            default -> anywhere(failure);
        };
    }

    private static String anywhere(PullFailure failure) {
        return switch (failure.kind()) {
            case UNSUPPORTED ->
                "It sends %s, which is not supported. Set it to H.264 in its own settings.".formatted(failure.detail());
            case NO_VIDEO -> "There is no video in what it sends.";
            default -> "Its pictures cannot be decoded. Restart the camera, or set it to H.264 in its own settings.";
        };
    }
}
