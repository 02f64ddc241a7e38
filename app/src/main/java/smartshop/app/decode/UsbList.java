package smartshop.app.decode;

import static org.bytedeco.ffmpeg.global.avdevice.avdevice_free_list_devices;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_list_input_sources;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_register_all;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.IntPointer;

/** The cameras on this computer's bus, as the system's interface lists them. */
final class UsbList {

    private UsbList() {}

    /** Names by address, in the system's order; empty also if the system does not say. */
    static Map<String, String> all() {
        avdevice_register_all();
        Map<String, String> cameras = new LinkedHashMap<>();
        AVDeviceInfoList list = new AVDeviceInfoList(null);
        int count = avdevice_list_input_sources(
                av_find_input_format(UsbOptions.format()), (String) null, (AVDictionary) null, list);
        for (int i = 0; i < count; i++) {
            AVDeviceInfo device = list.devices(i);
            if (video(device)) {
                cameras.put(address(device), device.device_description().getString());
            }
        }
        if (!list.isNull()) {
            avdevice_free_list_devices(list);
        }
        return cameras;
    }

    /** Windows lists microphones as well. */
    private static boolean video(AVDeviceInfo device) {
        IntPointer kinds = device.media_types();
        for (int i = 0; i < device.nb_media_types(); i++) {
            if (kinds.get(i) == AVMEDIA_TYPE_VIDEO) {
                return true;
            }
        }
        return device.nb_media_types() == 0;
    }

    private static String address(AVDeviceInfo device) {
        String name = device.device_name().getString();
        return switch (UsbOptions.format()) {
            case "dshow" -> "video=" + name;
            case "avfoundation" -> name + ":none";
            default -> name;
        };
    }
}
